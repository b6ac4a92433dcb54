using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>Validates the positions and prefixes of listings, which can't be longer than keys.</summary>
internal static class ListingBounds
{
    private const int MaximumBytes = 1023;

    /// <summary>Throws OSS's error for a value that is longer than any key.</summary>
    /// <param name="values">The names of parameters, and their values; null for none.</param>
    public static void Check(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null && Encoding.UTF8.GetByteCount(value) > MaximumBytes)
            {
                throw OssErrors.InvalidArgument($"The {name} is longer than {MaximumBytes} bytes.", name, value);
            }
        }
    }
}
