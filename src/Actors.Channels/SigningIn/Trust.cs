using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Actors.Channels.SigningIn;

/// <summary>Whether a server's certificate is believed: the machine's authorities are, and one that was entered for the connection.</summary>
public static class Trust
{
    /// <returns>What is wrong with it.</returns>
    public static SslPolicyErrors Judge(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors, X509Certificate2? trusted)
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || trusted is null || shown is not X509Certificate2 certificate)
            return errors;

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.Add(trusted);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
            own.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(element => element.Certificate).ToArray());
        return own.Build(certificate) ? SslPolicyErrors.None : errors;
    }

    /// <returns>Null when the text is none.</returns>
    public static X509Certificate2? Read(string? pem)
    {
        if (pem is null)
            return null;
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
