using System.CommandLine;
using System.CommandLine.Invocation;
using OssGen.Tool.Checking;
using OssGen.Tool.Failures;

namespace OssGen.Tool.Commands;

/// <summary>An action that prints the package version, without the commit.</summary>
internal sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(ToolVersion.Text);
        return ExitCode.Clean;
    }
}
