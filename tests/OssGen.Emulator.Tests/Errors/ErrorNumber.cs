using System.Globalization;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Errors;

/// <summary>A line of <c>error-numbers.txt</c>.</summary>
/// <param name="Number">The error cause code (EC).</param>
/// <param name="Code">The error code.</param>
/// <param name="Status">The HTTP status; null if the condition can't occur in the emulator.</param>
/// <param name="Condition">The condition in words.</param>
internal sealed record ErrorNumber(string Number, string Code, int? Status, string Condition)
{
    public static IReadOnlyList<ErrorNumber> All { get; } =
    [
        .. Repository.Text("tests/OssGen.Emulator.Tests/Errors/error-numbers.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(Parse),
    ];

    private static ErrorNumber Parse(string line) => line.Split(" | ") is [var number, var code, var status, var condition]
        ? new ErrorNumber(number, code, status == "-" ? null : int.Parse(status, CultureInfo.InvariantCulture), condition)
        : throw new InvalidDataException($"'{line}' is not 'EC | code | HTTP status | condition'.");
}
