namespace Actors.Ledger;

/// <summary>A view of a stream that others read at other places at the same time.</summary>
internal sealed class SharedStream(Stream inner, Lock turn) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length
    {
        get
        {
            lock (turn)
                return inner.Length;
        }
    }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        lock (turn)
        {
            inner.Position = Position;
            var read = inner.Read(buffer);
            Position += read;
            return read;
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length });
        return Position = position >= 0 ? position : throw new IOException("There is nothing before the beginning.");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
