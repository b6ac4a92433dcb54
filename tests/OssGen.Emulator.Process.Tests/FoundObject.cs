namespace OssGen.Emulator.Tests.Process;

/// <summary>An object as it was downloaded; the ETag is without quotes.</summary>
internal sealed record FoundObject(byte[] Bytes, string? ETag, ulong? Crc64)
{
    public override string ToString() => $"{Bytes.Length} bytes, ETag {ETag}";
}
