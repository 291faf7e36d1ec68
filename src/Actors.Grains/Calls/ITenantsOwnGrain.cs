namespace Actors.Grains.Calls;

/// <summary>A grain that is no actor and that only its tenant may call; its key is <c>tenant/…</c>.</summary>
[Alias("actors.tenants-own")]
public interface ITenantsOwnGrain : IGrainWithStringKey;
