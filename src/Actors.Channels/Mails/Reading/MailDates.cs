using System.Text;
using MimeKit.Utils;

namespace Actors.Channels.Mails.Reading;

internal static class MailDates
{
    /// <summary>Null for what is no date, and for one before there were mails: such a clock was never set.</summary>
    public static DateTimeOffset? Parse(string? value) =>
        value is not null && DateUtils.TryParse(Encoding.UTF8.GetBytes(value), out var date) && date.UtcDateTime.Year is >= 1971 and < 9999
            ? date.ToUniversalTime()
            : null;
}
