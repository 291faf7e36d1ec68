using System.Globalization;
using Actors.Storage;
using Orleans.Runtime;
using Orleans.Storage;

namespace Actors.Grains.States;

/// <summary>The same for an installation on SQLite, which has one process.</summary>
internal sealed class SqliteGrainStorage(GrainStates states, SealedJson json) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = await states.Find(stateName, Key(grainId), CancellationToken.None);
        grainState.State = stored?.Content is { } content ? json.Deserialize<T>(new(content)) : Activator.CreateInstance<T>();
        grainState.ETag = stored?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = stored?.Content is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.ETag = await Put(stateName, grainId, grainState.ETag, json.Serialize(grainState.State).ToArray());
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.RecordExists)
            grainState.ETag = await Put(stateName, grainId, grainState.ETag, content: null);
        grainState.State = Activator.CreateInstance<T>();
        grainState.RecordExists = false;
    }

    private async Task<string> Put(string stateName, GrainId grainId, string? tag, byte[]? content)
    {
        int? version = tag is null ? null : int.Parse(tag, CultureInfo.InvariantCulture);
        var put = await states.Put(stateName, Key(grainId), version, content, CancellationToken.None)
            ?? throw new InconsistentStateException($"The stored state of {stateName} is another than version {tag}.");
        return put.ToString(CultureInfo.InvariantCulture);
    }

    private static string Key(GrainId grain) => grain.Key.ToString()!;
}
