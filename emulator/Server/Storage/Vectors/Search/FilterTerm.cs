using System.Text.Json;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>A test of the values of one metadata key: whether the key exists, or one of its values is in a set.</summary>
/// <param name="Number">The number of the term in its filter.</param>
/// <param name="Values">The set in UTF-8; null to test whether the key exists.</param>
internal sealed record FilterTerm(int Number, byte[][]? Values)
{
    /// <summary>Determines whether the term holds for the value at which the reader is, a string.</summary>
    public bool Holds(ref Utf8JsonReader value)
    {
        foreach (var accepted in Values ?? [])
        {
            if (value.ValueTextEquals(accepted))
            {
                return true;
            }
        }

        return false;
    }
}
