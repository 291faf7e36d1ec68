using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Domain.Texts;
using Actors.Domain.Tickets;

namespace Actors.Server.Contents;

/// <summary>Makes contents of what people wrote, each with the subject and class that decide about its erasure.</summary>
public sealed class Sealing(NewContents contents, ContentVault vault, TimeProvider time)
{
    private static readonly DomainJson Json = DomainJson.Default;

    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>What lists show of a stranger's mail reads as it is written.</summary>
    public Content Head(Guid ticket, MessageHead head) => Of(
        Subjects.Ticket(ticket),
        RecordClasses.Correspondence,
        head with { Subject = head.Subject?.AsItIsRead(), FromName = head.FromName?.AsItIsRead() },
        Json.MessageHead);

    public Content Body(Guid ticket, MessageBody body) => Of(Subjects.Ticket(ticket), RecordClasses.Correspondence, body, Json.MessageBody);

    public Content Details(Guid ticket, MessageDetails details) =>
        Of(Subjects.Ticket(ticket), RecordClasses.OrderPersonalData, details, Json.MessageDetails);

    public Content Reply(Guid ticket, ReplyBody body) => Of(Subjects.Ticket(ticket), RecordClasses.Correspondence, body, Json.ReplyBody);

    public Content Note(Guid ticket, string text) => Note(ticket, new NoteBody(text));

    public Content Note(Guid ticket, NoteBody body) => Of(Subjects.Ticket(ticket), RecordClasses.Note, body, Json.NoteBody);

    public Content Reason(string subject, string text) => Of(subject, RecordClasses.Note, new NoteBody(text), Json.NoteBody);

    public Content Posted(Guid mail, ReadOnlyMemory<byte> posted) => contents.Bytes(Subjects.Mail(mail), RecordClasses.Correspondence, posted);

    public Content Of<T>(string subject, string recordClass, T value, JsonTypeInfo<T> json) =>
        contents.Bytes(subject, recordClass, JsonSerializer.SerializeToUtf8Bytes(value, json));

    /// <summary>A file of a conversation. The same bytes in the same conversation are stored once (R13).</summary>
    public async Task<AttachedFile> File(
        string tenant, Guid ticket, UploadedFile file, CancellationToken cancel, string recordClass = RecordClasses.Attachment)
    {
        var subject = Subjects.Ticket(ticket);
        var descriptor = new AttachmentDescriptor(
            file.Name.AsItIsRead(), file.MediaType, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        var bytes = await vault.FindSame(tenant, subject, recordClass, file.Content, cancel)
            ?? contents.Bytes(subject, recordClass, file.Content);
        return new(NewId(), Of(subject, RecordClasses.Correspondence, descriptor, Json.AttachmentDescriptor), bytes);
    }

    /// <param name="details">Of the message that they came with: the mail itself repeats them, and goes with them.</param>
    public async Task<AttachedFile[]> Files(
        string tenant, Guid ticket, IReadOnlyList<UploadedFile>? files, CancellationToken cancel, MessageDetails? details = null)
    {
        if (files is not { Count: > 0 })
            return [];
        var attached = new AttachedFile[files.Count];
        for (var i = 0; i < attached.Length; i++)
        {
            var goesSooner = details is not null && IsMail(files[i]);
            attached[i] = await File(tenant, ticket, files[i], cancel, goesSooner ? RecordClasses.OrderPersonalData : RecordClasses.Attachment);
        }

        return attached;
    }

    private static bool IsMail(UploadedFile file) =>
        file.MediaType.StartsWith("message/", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
}
