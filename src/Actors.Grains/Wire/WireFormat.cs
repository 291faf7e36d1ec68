using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Actors.Grains.Wire;

/// <summary>
/// How commands, replies and states travel between silos: as the JSON of System.Text.Json, which the domain's records already
/// are in the journal, so that the domain needs no attribute of ours. See docs/adr.
/// </summary>
internal static class WireFormat
{
    public static void Add(IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSerializable: Travels,
            isCopyable: _ => false,
            options => options.Configure(json => json.SerializerOptions = StateJson.Options)));
        services.AddSingleton<IGeneralizedCopier, HandOver>();
        services.AddSingleton<ITypeFilter, OurTypes>();
        // Whoever caused it: an outage whose cause has no form outside its process would arrive as a fault of the messages.
        services.Configure<ExceptionSerializationOptions>(options => options.SupportedExceptionTypeFilter = _ => true);
    }

    private static bool Travels(Type type) =>
        type.Assembly == typeof(Command).Assembly || type.Assembly == typeof(CommandReply).Assembly;

    private sealed class OurTypes : ITypeFilter
    {
        public bool? IsTypeAllowed(Type type) => Travels(type) ? true : null;
    }

    /// <summary>All that travels is immutable: between grains of one silo it is handed over as it is.</summary>
    private sealed class HandOver : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => Travels(type) && !type.IsAbstract;

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
