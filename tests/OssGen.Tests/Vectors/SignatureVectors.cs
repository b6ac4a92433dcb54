using System.Text.Json;

namespace OssGen.Tests.Vectors;

/// <summary>The 194 published and executed vectors, by section and id.</summary>
internal static class SignatureVectors
{
    private static readonly JsonDocument Document = Load();

    public static int Count(string section) => Document.RootElement.GetProperty(section).GetArrayLength();

    public static int Total()
    {
        var total = 0;
        foreach (var section in Document.RootElement.EnumerateObject())
        {
            total += section.Value.GetArrayLength();
        }

        return total;
    }

    /// <summary>The ids of a section, as theory data.</summary>
    public static TheoryData<string> Ids(string section)
    {
        var ids = new TheoryData<string>();
        foreach (var vector in Document.RootElement.GetProperty(section).EnumerateArray())
        {
            ids.Add(vector.GetProperty("id").GetString()!);
        }

        return ids;
    }

    /// <summary>One vector; its id starts with its section.</summary>
    public static JsonElement Find(string id)
    {
        var section = id[..id.LastIndexOf('-')];
        foreach (var vector in Document.RootElement.GetProperty(section).EnumerateArray())
        {
            if (vector.GetProperty("id").GetString() == id)
            {
                return vector;
            }
        }

        throw new ArgumentException($"There is no vector {id}.", nameof(id));
    }

    private static JsonDocument Load()
    {
        using var stream = typeof(SignatureVectors).Assembly.GetManifestResourceStream("signature-vectors.json")
            ?? throw new InvalidOperationException("signature-vectors.json is not embedded.");
        return JsonDocument.Parse(stream);
    }
}
