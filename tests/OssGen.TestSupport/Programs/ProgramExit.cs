namespace OssGen.TestSupport.Programs;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ProgramExit(int Code, string Output, string Error)
{
    /// <summary>Lines of the output, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Fails with all that was written unless the program succeeded.</summary>
    public ProgramExit Succeeded()
    {
        Assert.True(Code == 0, $"Exit code {Code}\n{Output}\n{Error}");
        return this;
    }
}
