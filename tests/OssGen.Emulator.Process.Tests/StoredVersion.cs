namespace OssGen.Emulator.Tests.Process;

/// <summary>A version of a key.</summary>
/// <param name="Id">Its id; null where the answer that told it never came.</param>
/// <param name="Bytes">Its content; null for a delete marker.</param>
internal sealed record StoredVersion(string? Id, byte[]? Bytes)
{
    public bool Matches(StoredVersion found) =>
        (Id is null || Id == found.Id)
            && (Bytes is null ? found.Bytes is null : found.Bytes is not null && Bytes.AsSpan().SequenceEqual(found.Bytes));
}
