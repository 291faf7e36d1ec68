using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Actors.Testing;

/// <summary>A certificate for this machine that nobody has signed but itself.</summary>
public static class LoopbackCertificate
{
    public static X509Certificate2 New(string name = "localhost")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name == "localhost")
            names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }

    /// <summary>Writes <c>certificate.pem</c> and <c>key.pem</c>.</summary>
    /// <returns>The certificate as PEM.</returns>
    public static string Write(string folder, string name = "localhost")
    {
        using var certificate = New(name);
        var pem = certificate.ExportCertificatePem();
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), pem + "\n");
        File.WriteAllText(Path.Combine(folder, "key.pem"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n");
        return pem;
    }
}
