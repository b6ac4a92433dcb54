using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Upload;

/// <summary>A part that lies in buffers of a pool; disposing gives these back.</summary>
internal sealed class BufferedPart(PartBuffer buffer, PartRange range) : IDisposable
{
    internal PartRange Range => range;

    internal OssContent Content => buffer.ToContent(OssContent.DefaultContentType);

    public void Dispose() => buffer.Dispose();
}
