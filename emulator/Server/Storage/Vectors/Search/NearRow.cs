namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>A vector that a search found: its row, its distance, and its position among all vectors of the search.</summary>
internal readonly record struct NearRow(long Row, float Distance, int Position) : IComparable<NearRow>
{
    public int CompareTo(NearRow other) =>
        Distance.CompareTo(other.Distance) is var order and not 0 ? order : Position.CompareTo(other.Position);
}
