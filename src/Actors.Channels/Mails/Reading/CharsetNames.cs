namespace Actors.Channels.Mails.Reading;

/// <summary>The names charsets go by in mails, beside their registered ones.</summary>
internal static class CharsetNames
{
    public const string Utf8 = "utf-8";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = Utf8,
        ["unicode-1-1-utf-8"] = Utf8,
        ["ascii"] = Utf8,
        ["us-ascii"] = Utf8,
        ["ansi_x3.4-1968"] = Utf8,
        ["iso_8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["cp-1252"] = "windows-1252",
        ["iso_8859-15"] = "iso-8859-15",
        ["iso8859-15"] = "iso-8859-15",
        ["cp932"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["cp950"] = "big5",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254",
        ["iso-8859-9"] = "windows-1254",
        ["koi8r"] = "koi8-r",
        ["iso-8859-8-i"] = "iso-8859-8",
    };

    /// <summary>Null when there is no label.</summary>
    public static string? Of(string label)
    {
        var name = label.Trim(' ', '\t', '"', '\'');
        return name.Length == 0 ? null : Aliases.GetValueOrDefault(name, name.ToLowerInvariant());
    }

    /// <summary>Labels under which UTF-8 is often mislabelled; by chance their own text is almost never valid UTF-8.</summary>
    public static bool IsWestern(string charset) => charset is "windows-1252" or "iso-8859-15";
}
