using System.Globalization;

namespace OssGen.Tool.Tests.Running;

/// <summary>What one run of the tool left.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = Application.Run(arguments, output, error);
        return new ToolRun(exitCode, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }
}
