using Actors.Domain.Tenants.Accounts;
using Actors.Domain.Tenants.Keys;
using Actors.Domain.Tenants.People;
using Actors.Domain.Tenants.Policies;
using Actors.Domain.Tenants.Standards;
using Actors.Domain.Tenants.Suspending;
using Actors.Domain.Tenants.Targets;
using Actors.Domain.Tenants.Teams;
using Actors.Domain.Tenants.Wording;

namespace Actors.Grains.Kinds;

/// <summary>A seller company: its accounts and who may act for it.</summary>
[Alias("actors.tenant")]
public interface ITenantGrain : IActorGrain
{
    [Alias("register-account")]
    Task<CommandReply> Register(RegisterAccount account, CommandMeta meta);

    [Alias("suspend-account")]
    Task<CommandReply> Suspend(SuspendAccount account, CommandMeta meta);

    [Alias("reinstate-account")]
    Task<CommandReply> Reinstate(ReinstateAccount account, CommandMeta meta);

    [Alias("set-note-standard")]
    Task<CommandReply> Set(SetNoteStandard standard, CommandMeta meta);

    [Alias("set-risk-targets")]
    Task<CommandReply> Set(SetRiskTargets targets, CommandMeta meta);

    [Alias("put-policy")]
    Task<CommandReply> Put(PutPolicy policy, CommandMeta meta);

    [Alias("put-team")]
    Task<CommandReply> Put(PutTeam team, CommandMeta meta);

    [Alias("add-user")]
    Task<CommandReply> Add(AddUser user, CommandMeta meta);

    [Alias("change-roles")]
    Task<CommandReply> ChangeRoles(ChangeUserRoles roles, CommandMeta meta);

    [Alias("disable-user")]
    Task<CommandReply> Disable(DisableUser user, CommandMeta meta);

    [Alias("enable-user")]
    Task<CommandReply> Enable(EnableUser user, CommandMeta meta);

    [Alias("create-key")]
    Task<CommandReply> Create(CreateApiKey key, CommandMeta meta);

    [Alias("revoke-key")]
    Task<CommandReply> Revoke(RevokeApiKey key, CommandMeta meta);

    [Alias("set-wording")]
    Task<CommandReply> SetWording(SetWording wording, CommandMeta meta);
}

[GrainType("tenant")]
internal sealed class TenantGrain(SiloContext context, ILogger<TenantGrain> logger)
    : ActorGrain(ActorKinds.Tenant, context, logger), ITenantGrain
{
    public Task<CommandReply> Register(RegisterAccount account, CommandMeta meta) => Handle(account, meta);

    public Task<CommandReply> Suspend(SuspendAccount account, CommandMeta meta) => Handle(account, meta);

    public Task<CommandReply> Reinstate(ReinstateAccount account, CommandMeta meta) => Handle(account, meta);

    public Task<CommandReply> Set(SetNoteStandard standard, CommandMeta meta) => Handle(standard, meta);

    public Task<CommandReply> Set(SetRiskTargets targets, CommandMeta meta) => Handle(targets, meta);

    public Task<CommandReply> Put(PutPolicy policy, CommandMeta meta) => Handle(policy, meta);

    public Task<CommandReply> Put(PutTeam team, CommandMeta meta) => Handle(team, meta);

    public Task<CommandReply> Add(AddUser user, CommandMeta meta) => Handle(user, meta);

    public Task<CommandReply> ChangeRoles(ChangeUserRoles roles, CommandMeta meta) => Handle(roles, meta);

    public Task<CommandReply> Disable(DisableUser user, CommandMeta meta) => Handle(user, meta);

    public Task<CommandReply> Enable(EnableUser user, CommandMeta meta) => Handle(user, meta);

    public Task<CommandReply> Create(CreateApiKey key, CommandMeta meta) => Handle(key, meta);

    public Task<CommandReply> Revoke(RevokeApiKey key, CommandMeta meta) => Handle(key, meta);

    public Task<CommandReply> SetWording(SetWording wording, CommandMeta meta) => Handle(wording, meta);
}
