namespace Actors.Channels.Mails.Reading;

/// <summary>The transport's view: what the hander-over knows, else what the receiving server wrote into the header.</summary>
internal static class Envelopes
{
    /// <summary>The nearest to the mailbox first.</summary>
    private static readonly string[] Delivered = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];

    public static MailEnvelope Of(MailHead head, MailDelivery delivery)
    {
        var path = head.Value("Return-Path") is { } written ? Bare(written) : delivery.Sender;
        return new(
            string.IsNullOrEmpty(path) ? null : path,
            [.. (delivery.Recipients ?? []).Concat(Delivered.SelectMany(head.Values).Select(Bare))
                .Where(address => address.Length > 0)
                .Distinct(StringComparer.Ordinal)],
            delivery.Account,
            delivery.Outgoing);
    }

    private static string Bare(string value)
    {
        var open = value.LastIndexOf('<');
        var bare = open < 0 ? value : value[(open + 1)..];
        return bare.Split('>')[0].Trim();
    }
}
