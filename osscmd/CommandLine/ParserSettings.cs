using System.CommandLine;

namespace OssGen.Osscmd.CommandLine;

/// <summary>The settings of the command-line parser.</summary>
internal static class ParserSettings
{
    /// <summary>
    /// The default settings: <c>@file</c> is an ordinary argument rather than a response file, and <c>-abc</c> is one option rather than
    /// three.
    /// </summary>
    internal static ParserConfiguration Default { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
}
