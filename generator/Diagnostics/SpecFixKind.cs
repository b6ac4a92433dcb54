namespace OssGen.Generator.Diagnostics;

/// <summary>The kinds of edits of a spec.</summary>
internal enum SpecFixKind
{
    /// <summary>Another text in place of the reported one.</summary>
    Replace,

    /// <summary>Another name for the reported element, in its start tag and its end tag.</summary>
    Rename,

    /// <summary>A further attribute.</summary>
    AddAttribute,

    /// <summary>A further attribute whose value must not be in the file yet.</summary>
    AddUniqueAttribute,

    /// <summary>Text in the reported element.</summary>
    AddText,

    /// <summary>A <c>doc</c> element in the reported element.</summary>
    AddDocChild,
}
