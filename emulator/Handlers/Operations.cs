using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>Every operation that the emulator serves, with its codec and handler.</summary>
internal static class Operations
{
    public static IReadOnlyList<ServedOperation> All { get; } = [];
}
