using System.Text;

namespace Actors.Storage;

/// <summary>
/// A row is a byte 1 and its values in the order of the columns, each a byte for its kind and then its bytes; a byte 0 ends the table.
/// Lengths and numbers are little-endian. The same values come from either database, but for identifiers, which SQLite keeps as text.
/// </summary>
internal static class RowFormat
{
    private const byte End = 0, Row = 1;
    private const byte Null = 0, Number = 1, Text = 2, Bytes = 3, Identifier = 4;

    /// <summary>More than a database puts into one value.</summary>
    private const int Longest = 1 << 30;

    public static void Write(BinaryWriter to, IReadOnlyList<object> values)
    {
        to.Write(Row);
        foreach (var value in values)
            Write(to, value);
    }

    public static void WriteEnd(BinaryWriter to) => to.Write(End);

    /// <returns>False at the end of the table.</returns>
    /// <exception cref="BackupException">These are no rows.</exception>
    public static bool TryRead(BinaryReader from, object?[] values)
    {
        try
        {
            if (from.ReadByte() is not Row and var end)
                return end == End ? false : throw new BackupException("A row of the backup is damaged.");
            for (var i = 0; i < values.Length; i++)
                values[i] = Read(from);
            return true;
        }
        catch (EndOfStreamException error)
        {
            throw new BackupException("A table of the backup ends within a row.", error);
        }
    }

    private static void Write(BinaryWriter to, object value)
    {
        switch (value)
        {
            case DBNull:
                to.Write(Null);
                break;
            case long or int:
                to.Write(Number);
                to.Write(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case string text:
                to.Write(Text);
                Write(to, Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                to.Write(Bytes);
                Write(to, bytes);
                break;
            case Guid id:
                to.Write(Identifier);
                to.Write(id.ToByteArray(bigEndian: true));
                break;
            default:
                throw new NotSupportedException($"No table has values of {value.GetType().Name}.");
        }
    }

    private static void Write(BinaryWriter to, byte[] bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    private static object? Read(BinaryReader from) => from.ReadByte() switch
    {
        Null => null,
        Number => from.ReadInt64(),
        Text => Encoding.UTF8.GetString(ReadBytes(from, from.ReadInt32())),
        Bytes => ReadBytes(from, from.ReadInt32()),
        Identifier => new Guid(ReadBytes(from, 16), bigEndian: true),
        _ => throw new BackupException("A value of the backup is damaged."),
    };

    private static byte[] ReadBytes(BinaryReader from, int length)
    {
        if (length is < 0 or > Longest)
            throw new BackupException("A length in the backup is damaged.");
        var bytes = from.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}
