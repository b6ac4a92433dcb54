namespace OssGen.Emulator.Tests.Findings;

/// <summary>A line of the tables in this folder: what was found of the emulator compared with OSS, and the tests of it.</summary>
/// <param name="Id">The section and the number, such as B12.</param>
/// <param name="Text">What holds.</param>
/// <param name="Tests">The tests, as Class.Method or Project:Class.Method; empty if a reason is given instead.</param>
/// <param name="Reason">Why it isn't so in the emulator; null if it has tests.</param>
internal sealed record Finding(string Id, string Text, IReadOnlyList<string> Tests, string? Reason)
{
    private const string ReasonMark = "- ";

    public static Finding Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells is not [{ Length: > 0 } id, { Length: > 0 } text, { Length: > 0 } last])
        {
            throw new FormatException($"Write 'ID | what holds | tests, or a reason after a hyphen' in place of '{line}'.");
        }

        return last.StartsWith(ReasonMark, StringComparison.Ordinal)
            ? new(id, text, [], last[ReasonMark.Length..])
            : new(id, text, last.Split(',', StringSplitOptions.TrimEntries), null);
    }
}
