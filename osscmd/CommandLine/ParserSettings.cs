using System.CommandLine;

namespace OssGen.Osscmd.CommandLine;

/// <summary>How arguments are parsed.</summary>
internal static class ParserSettings
{
    /// <summary>Takes <c>@file</c> as a name like any other, and <c>-abc</c> as one option rather than three.</summary>
    internal static ParserConfiguration Default { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
}
