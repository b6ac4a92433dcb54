using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// Replies of select operations.
public sealed partial class OssServerReply
{
    /// <summary>
    /// Sets the body of a SelectObject reply to rows in raw format, without frames, and adds the header that indicates this format. OSS
    /// supports both formats.
    /// </summary>
    /// <param name="rows">The rows. The stream is disposed after it is sent.</param>
    public void SelectRows(Stream rows)
    {
        Header("x-oss-select-output-raw", "true");
        Content(rows);
    }

    /// <summary>Sets the body to the end frame of CreateSelectObjectMeta, or to an empty body if <paramref name="meta"/> is null.</summary>
    /// <param name="meta">The counts of the scanned object, or null.</param>
    public void SelectMeta(OssSelectMeta? meta) => Document = meta is null ? default : OssSelectFrames.MetaEnd(meta);
}
