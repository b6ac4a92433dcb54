using OssGen.Emulator;
using OssGen.Emulator.Handlers;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>How far the emulator goes with each operation, from its own table.</summary>
internal static class EmulatorSupport
{
    public const string NotImplemented = "NotImplemented";

    private static readonly Dictionary<string, OperationSupport> Table = HandlerRegistry.All.ToDictionary(
        operation => operation.Route.Operation, operation => operation.Support);

    /// <summary>Whether an operation keeps and gives back, and that is all.</summary>
    public static bool IsStored(string operation) => Table.TryGetValue(operation, out var support) && support == OperationSupport.Stored;

    public static string Of(string operation) => !Table.TryGetValue(operation, out var support) ? NotImplemented : support switch
    {
        OperationSupport.Served => "served",
        OperationSupport.Stored => "stored and returned, no effect",
        _ => throw new InvalidOperationException($"There is no word for {support}."),
    };
}
