using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// Replies of select operations.
public sealed partial class OssServerReply
{
    /// <summary>Sets the rows of SelectObject as raw output, the form that OSS too may choose instead of frames.</summary>
    /// <param name="rows">The rows; disposed of once sent.</param>
    public void SelectRows(Stream rows)
    {
        Header("x-oss-select-output-raw", "true");
        Content(rows);
    }

    /// <summary>Sets the frame that ends CreateSelectObjectMeta; null sets none.</summary>
    /// <param name="meta">What was found.</param>
    public void SelectMeta(OssSelectMeta? meta) => Document = meta is null ? default : OssSelectFrames.MetaEnd(meta);
}
