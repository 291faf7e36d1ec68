namespace Actors.Domain;

/// <summary>A file on its way into the record: the parts an <see cref="Attachment"/> refers to.</summary>
public sealed record AttachedFile(Guid Id, Content Descriptor, Content Bytes)
{
    public Attachment Attachment => new(Id, Descriptor.Ref, Bytes.Ref);

    public IEnumerable<Content> Contents => [Descriptor, Bytes];
}
