namespace OssGen;

/// <summary>When a directory transfer replaces a target that exists.</summary>
public enum OssReplaceRule
{
    /// <summary>Always. The default.</summary>
    Always,

    /// <summary>Never; what exists is skipped.</summary>
    Never,

    /// <summary>If its size is another than the source's, or the source was changed after it. Needs no request beside the listing.</summary>
    IfNewer,

    /// <summary>If its size or its CRC-64 is another than the source's. Files of equal size are read, and their objects asked for the CRC-64 (HeadObject); one without a CRC-64 counts as different.</summary>
    IfDifferent,
}
