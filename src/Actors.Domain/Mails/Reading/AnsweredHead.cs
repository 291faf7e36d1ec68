using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// The head that Outlook and its like set above the message answered: lines with the names of header fields, in the order and the
/// language of the program. Three in a row, one of them the sender and one the date or the subject.
/// </summary>
internal static class AnsweredHead
{
    private const int LongestLine = 400;
    private const int MostLines = 6;
    private const int FewestLines = 3;

    private static readonly Regex From = Field("from|von|da|de|van|od|från|fra|kimden|lähettäjä|feladó|odesílatel|expéditeur|от|差出人|送信者|发件人|寄件者|보낸 사람");

    private static readonly Regex About = Field(
        "sent|gesendet|inviato|envoyé|enviado|enviado el|enviada em|verzonden|date|datum|data|fecha|skickat|sendt|dato|wysłano|data wysłania|gönderildi|"
        + "gönderilme tarihi|tarih|lähetetty|päivämäärä|elküldve|odesláno|отправлено|дата|送信日時|日時|发送时间|日期|보낸 날짜|"
        + "subject|betreff|oggetto|objet|asunto|onderwerp|assunto|ämne|emne|temat|konu|aihe|tárgy|předmět|тема|件名|主题|主旨|제목");

    private static readonly Regex To = Field(
        "to|cc|an|kopie|a|à|para|aan|till|kopia|til|kopi|do|dw|kime|bilgi|vastaanottaja|címzett|komu|кому|копия|destinataire|宛先|收件人|抄送|받는 사람");

    public static bool StartsAt(IReadOnlyList<string> lines, int at)
    {
        var (length, from, about) = (0, false, false);
        for (; length < MostLines && at + length < lines.Count; length++)
        {
            var line = lines[at + length];
            if (line.Length > LongestLine)
                break;
            var (isFrom, isAbout) = (From.IsMatch(line), About.IsMatch(line));
            if (!isFrom && !isAbout && !To.IsMatch(line))
                break;
            from |= isFrom;
            about |= isAbout;
        }

        return length >= FewestLines && from && about;
    }

    private static Regex Field(string names) => new(
        @"^\s*\*?(?:" + names + @")\s?(?::\*?\s+|：\s*)\S.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
