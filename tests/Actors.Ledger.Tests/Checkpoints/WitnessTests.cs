using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;

namespace Actors.Ledger.Tests.Checkpoints;

public sealed class WitnessTests
{
    private static readonly Checkpoint Seen = new("actors/0123456789abcdef/acme", 5, SHA256.HashData([1]), new(2026, 11, 28, 9, 30, 0, TimeSpan.Zero));

    private static readonly Ed25519PrivateKeyParameters Secret = new(SHA256.HashData("witness"u8));

    private static NoteKey Key => NoteKey.OfWitness("witness.example/w1", Secret.GeneratePublicKey().GetEncoded());

    /// <summary>RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc).</summary>
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    [InlineData("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704")]
    public void The_vectors_of_the_standard_verify_and_no_other_byte_does(string key, string message, string signature)
    {
        var (owner, said, signed) = (Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature));

        Ed25519.Verifies(owner, said, signed).ShouldBeTrue();
        Ed25519.Verifies(owner, [.. said, 0], signed).ShouldBeFalse();
        for (var i = 0; i < signed.Length; i += 7)
        {
            byte[] changed = [.. signed];
            changed[i] ^= 4;
            Ed25519.Verifies(owner, said, changed).ShouldBeFalse($"byte {i}");
        }
    }

    /// <summary>S and S + L both fulfil the equation; one of them is the signature.</summary>
    [Fact]
    public void A_signature_is_written_in_one_way_only()
    {
        var message = "text"u8.ToArray();
        var signature = Sign(message);
        var order = System.Numerics.BigInteger.Pow(2, 252) + System.Numerics.BigInteger.Parse("27742317777372353535851937790883648493", null);
        var other = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true) + order;
        byte[] doubled = [.. signature];
        other.TryWriteBytes(doubled.AsSpan(32), out _, isUnsigned: true).ShouldBeTrue();

        Ed25519.Verifies(Secret.GeneratePublicKey().GetEncoded(), message, signature).ShouldBeTrue();
        Ed25519.Verifies(Secret.GeneratePublicKey().GetEncoded(), message, doubled).ShouldBeFalse();
    }

    [Fact]
    public void What_another_library_signs_verifies()
    {
        for (var n = 0; n < 20; n++)
        {
            var secret = new Ed25519PrivateKeyParameters(SHA256.HashData([(byte)n]));
            var message = SHA256.HashData([(byte)n, 1])[..(n + 1)];
            var signature = new byte[64];
            secret.Sign(Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm.Ed25519, null, message, 0, message.Length, signature, 0);

            Ed25519.Verifies(secret.GeneratePublicKey().GetEncoded(), message, signature).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_witness_signs_when_it_saw_a_checkpoint()
    {
        var at = new DateTimeOffset(2026, 11, 28, 9, 30, 7, TimeSpan.Zero);
        var note = SignedNote.Parse(Witnessed(at).ToString());

        note.WitnessedAt(Key).ShouldBe(at);
        (note with { Text = note.Text.Replace("\n5\n", "\n6\n", StringComparison.Ordinal) }).WitnessedAt(Key).ShouldBeNull();
        note.WitnessedAt(NoteKey.OfWitness("witness.example/w2", Secret.GeneratePublicKey().GetEncoded())).ShouldBeNull();
    }

    [Fact]
    public void A_witness_cannot_say_when_by_another_ones_signature()
    {
        var signature = Witnessed(DateTimeOffset.UnixEpoch.AddDays(1)).Signatures[^1];
        var later = signature with { Bytes = Cosignature.Bytes(DateTimeOffset.UnixEpoch.AddDays(2).ToUnixTimeSeconds(), signature.Bytes.Span[8..]) };

        new SignedNote(Seen.Text, [later]).WitnessedAt(Key).ShouldBeNull();
    }

    [Fact]
    public void A_key_of_a_witness_is_written_and_read()
    {
        using var read = NoteKey.Parse(Key.ToString());

        (read.Name, read.Id, read.Kind).ShouldBe((Key.Name, Key.Id, NoteKeyKind.Cosignature));
        Should.Throw<FormatException>(() => NoteKey.OfWitness("name", new byte[31]));
        Should.Throw<FormatException>(() => NoteKey.OfWitness("na me", Secret.GeneratePublicKey().GetEncoded()));
        Should.Throw<FormatException>(() => NoteKey.Parse(Key.ToString().Replace(Key.Name, "witness.example/w2", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_request_is_written_and_read()
    {
        var request = new WitnessRequest(3, [SHA256.HashData([1]), SHA256.HashData([2])], Witnessed(DateTimeOffset.UnixEpoch.AddDays(1)));

        var read = WitnessRequest.Parse(request.ToString());

        (read.OldSize, read.Proof.Count, read.Checkpoint.ToString()).ShouldBe((3, 2, request.Checkpoint.ToString()));
        read.ToString().ShouldBe(request.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 1\n")]
    [InlineData("old 01\n\n")]
    [InlineData("old -1\n\n")]
    [InlineData("old +1\n\n")]
    [InlineData("new 1\n\n")]
    [InlineData("old 1\nAAAA\n\n")]
    [InlineData("old 9223372036854775808\n\n")]
    public void What_is_no_request_is_refused(string start) => Should.Throw<FormatException>(
        () => WitnessRequest.Parse(start + Witnessed(DateTimeOffset.UnixEpoch.AddDays(1))));

    [Theory]
    [InlineData("example.com/log\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nanything\nmore\n")]
    public void A_checkpoint_of_any_log_is_read(string text) => TreeHead.Parse(text).Size.ShouldBe(5);

    [Theory]
    [InlineData("example.com/log\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n5\n47DE\n")]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n5\n")]
    public void What_is_no_checkpoint_of_any_log_is_refused(string text) => Should.Throw<FormatException>(() => TreeHead.Parse(text));

    private static SignedNote Witnessed(DateTimeOffset at)
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var bytes = Cosignature.Bytes(at.ToUnixTimeSeconds(), Sign(Cosignature.Message(Seen.Text, at.ToUnixTimeSeconds())));
        return Seen.Sign(secret).With([new(Key.Name, Key.Id, bytes)]);
    }

    private static byte[] Sign(byte[] message)
    {
        var signature = new byte[64];
        Secret.Sign(Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm.Ed25519, null, message, 0, message.Length, signature, 0);
        return signature;
    }
}
