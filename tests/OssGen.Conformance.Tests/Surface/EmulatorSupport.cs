using OssGen.Emulator;
using OssGen.Emulator.Handlers;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>How far the emulator goes with each operation, from its own table.</summary>
internal static class EmulatorSupport
{
    public const string NotImplemented = "NotImplemented";

    private static readonly Dictionary<string, OperationSupport> Table = HandlerRegistry.All.ToDictionary(
        operation => operation.Route.Operation, operation => operation.Support);

    private const string Served = "served";
    private const string Stored = "stored";

    /// <summary>The words of <see cref="WordOf"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = [Served, Stored, NotImplemented];

    /// <summary>The support of an operation in a word.</summary>
    public static string WordOf(string operation) => Of(operation) switch
    {
        NotImplemented => NotImplemented,
        Served => Served,
        _ => Stored,
    };

    /// <summary>Whether an operation keeps and gives back, and that is all.</summary>
    public static bool IsStored(string operation) => Table.TryGetValue(operation, out var support) && support == OperationSupport.Stored;

    public static string Of(string operation) => !Table.TryGetValue(operation, out var support) ? NotImplemented : support switch
    {
        OperationSupport.Served => Served,
        OperationSupport.Stored => $"{Stored} and returned, no effect",
        _ => throw new InvalidOperationException($"There is no word for {support}."),
    };
}
