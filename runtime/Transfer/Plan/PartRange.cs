namespace OssGen.Transfer.Plan;

/// <summary>One part of an object.</summary>
/// <param name="Number">The part's number, from 1.</param>
/// <param name="Offset">Position of its first byte in the object.</param>
/// <param name="Length">Bytes in it.</param>
internal readonly record struct PartRange(int Number, long Offset, long Length)
{
    /// <summary>Position behind its last byte.</summary>
    internal long End => Offset + Length;
}
