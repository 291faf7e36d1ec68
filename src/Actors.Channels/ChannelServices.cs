using Actors.Channels.Connections;
using Actors.Channels.Sending;
using Actors.Channels.SigningIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Channels;

/// <summary>Connections as services of the process whose silo they work in.</summary>
public static class ChannelServices
{
    /// <summary>
    /// Expects an <see cref="Mails.IMailIntake"/> and an <see cref="Sending.IOutgoingReplies"/>. To be added after the host of the actors, so
    /// that its loop finds them and stops before them.
    /// </summary>
    public static IServiceCollection AddConnections(this IServiceCollection services, MailTimings timings) => services
        .AddSingleton(timings)
        .AddSingleton<OAuthTokens>()
        .AddSingleton<MailSignIn>()
        .AddSingleton<ConnectionTrials>()
        .AddSingleton<Letters>()
        .AddSingleton<ConnectionParts>()
        .AddSingleton<GrainConnections>()
        .AddSingleton<ConnectionKeeper>()
        .AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<ConnectionKeeper>())
        .AddHostedService(provider => provider.GetRequiredService<ConnectionKeeper>());
}
