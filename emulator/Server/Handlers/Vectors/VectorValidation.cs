using System.Globalization;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Validates the values of requests for vectors and throws OSS's errors for invalid ones.</summary>
internal static class VectorValidation
{
    private const int MaximumNameLength = 63;
    private const int MaximumKeyBytes = 1024;
    private const int MaximumNonFilterableKeys = 10;

    public static void CheckBucketName(string name)
    {
        RequestValidation.CheckBucketName(name);
        if (name.Length > 32)
        {
            throw OssErrors.InvalidBucketName(name);
        }
    }

    public static void CheckIndexName(string name)
    {
        if (name.Length is 0 or > MaximumNameLength || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw Invalid("The name of an index has 1 to 63 letters and digits, of which the first is a letter.", "indexName", name);
        }
    }

    /// <summary>Validates the keys of metadata that filters can't use.</summary>
    public static IReadOnlyList<string> CheckNonFilterable(IReadOnlyList<string> keys)
    {
        if (keys.Count > MaximumNonFilterableKeys || keys.Distinct().Count() < keys.Count
            || keys.Any(key => Encoding.UTF8.GetByteCount(key) is 0 or > MaximumNameLength))
        {
            throw Invalid(
                "There are at most 10 different non-filterable metadata keys, of 1 to 63 bytes each.",
                "nonFilterableMetadataKeys",
                string.Join(',', keys));
        }

        return keys;
    }

    /// <summary>Returns the different keys of a list. Throws OSS's error if a key isn't valid or there are too many.</summary>
    public static IReadOnlyList<string> CheckKeys(IReadOnlyList<string> keys, int maximum)
    {
        var different = keys.Distinct(StringComparer.Ordinal).ToList();
        if (different.Count == 0 || different.Count > maximum)
        {
            throw Invalid($"The number of different keys is 1 to {maximum}.", "keys", Text(different.Count));
        }

        different.ForEach(static key => CheckKey(key));
        return different;
    }

    /// <summary>Converts a vector of a request to one that can be stored.</summary>
    public static NewVector Check(VectorIndexRecord index, VectorEntry vector) => new(
        CheckKey(vector.Key),
        CheckComponents(index, vector.Data, "data"),
        VectorMetadata.Parse(vector.Metadata?.ToString(), index.NonFilterableKeys));

    /// <summary>Returns the components of a vector. Throws OSS's error if an index can't hold or compare it.</summary>
    public static float[] CheckComponents(VectorIndexRecord index, VectorData? data, string name)
    {
        float[] components = [.. data?.Float32 ?? []];
        if (components.Length != index.Dimension)
        {
            throw Invalid($"A vector of the index has {index.Dimension} components.", name, Text(components.Length));
        }

        if (!components.All(float.IsFinite))
        {
            throw Invalid("A component is too large for single precision.", name, "");
        }

        return index.Metric != VectorMetric.Cosine || Array.Exists(components, static component => component != 0)
            ? components
            : throw Invalid("With the metric cosine, a vector can't be zero.", name, "");
    }

    private static string CheckKey(string? key) => key is not null && Encoding.UTF8.GetByteCount(key) is > 0 and <= MaximumKeyBytes
        ? key
        : throw Invalid("The key of a vector has 1 to 1024 bytes.", "key", key ?? "");

    private static OssFaultException Invalid(string message, string name, string value) => OssErrors.InvalidArgument(message, name, value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
