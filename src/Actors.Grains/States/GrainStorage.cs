using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;

namespace Actors.Grains.States;

/// <summary>Where grains keep what is no part of the record: sealed, in the table <c>grain_states</c> of either database.</summary>
public static class GrainStorage
{
    /// <summary>Of the provider. The name of a state tells grains of several kinds apart, as their keys may be equal.</summary>
    public const string Name = "desk";

    /// <param name="postgres">Null on SQLite.</param>
    public static ISiloBuilder AddGrainStates(this ISiloBuilder silo, string? postgres)
    {
        silo.Services.AddSingleton<SealedJson>();
        if (postgres is null)
        {
            silo.Services.AddGrainStorage(Name, (services, _) => ActivatorUtilities.CreateInstance<SqliteGrainStorage>(services));
            return silo;
        }

        return silo.AddAdoNetGrainStorage(Name, (OptionsBuilder<AdoNetGrainStorageOptions> options) => options.Configure<SealedJson>((ado, json) =>
        {
            ado.Invariant = "Npgsql";
            ado.ConnectionString = postgres;
            ado.GrainStorageSerializer = json;
        }));
    }
}
