using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// Seals states of grains under the master key. The place of a state is not part of the seal: a state names its owner itself.
/// </summary>
public sealed class GrainStateSeal
{
    private readonly MasterKey _master;

    internal GrainStateSeal(MasterKey master) => _master = master;

    public byte[] Seal(ReadOnlySpan<byte> state) => _master.Wrap(state, SealContext.OfGrainState());

    /// <exception cref="CryptographicException">Another key, or changed bytes.</exception>
    public byte[] Open(ReadOnlySpan<byte> content) => _master.Unwrap(content, SealContext.OfGrainState());
}
