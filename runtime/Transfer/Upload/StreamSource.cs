using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>A stream: read from start to end, part by part, into buffers.</summary>
internal sealed class StreamSource(OssContent content) : UploadSource(content)
{
    internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Stream, Length = Content.Length };

    /// <summary>Whether the stream can go back to its start.</summary>
    internal bool CanReread => Content.IsReplayable;

    /// <summary>The stream from its start; a second time only if it can go back.</summary>
    internal StreamParts OpenParts() => new(Content.OpenRead(), Content.Length);
}
