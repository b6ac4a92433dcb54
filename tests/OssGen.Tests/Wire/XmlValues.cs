using System.Globalization;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>
/// What a codec makes of a document: the value of each element that it knows, in the document's order, and the error that ended the
/// reading. The codec has elements of every kind: texts (a, b and two of longer names), a percent-encoded one (Key), a time (n.2), a number
/// (_), one that is left unread (x-1) and one that nests (Contents).
/// </summary>
internal static class XmlValues
{
    private delegate void Reading(ref OssXmlReader reader, List<string> values);

    /// <summary>Going through the children one by one.</summary>
    private static List<string> OneByOne(byte[] document, bool strict) => Read(document, strict, OneByOne);

    /// <summary>Taking the children by name.</summary>
    private static List<string> ByName(byte[] document, bool strict) => Read(document, strict, ByName);

    /// <summary>Asserts that both ways of reading a document give the same values, and the same error.</summary>
    internal static void Compare(byte[] document)
    {
        foreach (var strict in (bool[])[false, true])
        {
            Assert.Equal(OneByOne(document, strict), ByName(document, strict));
        }
    }

    private static List<string> Read(byte[] document, bool strict, Reading reading)
    {
        var values = new List<string>();
        try
        {
            var reader = new OssXmlReader(document, strict);
            reader.Root();
            reading(ref reader, values);
            values.Add($"end at {reader.Depth}");
        }
        catch (OssXmlException error)
        {
            values.Add($"{error.Error} {error.ElementName}");
        }

        return values;
    }

    private static void OneByOne(ref OssXmlReader reader, List<string> values)
    {
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.LocalName)
            {
                case "a" or "b" or "b-that-is-long" or "Key-longer-than-a-step":
                    values.Add($"{reader.LocalName}={reader.ReadString()}");
                    break;
                case "Key":
                    values.Add($"Key={reader.ReadString(urlEncoded: true)}");
                    break;
                case "n.2":
                    values.Add(Time(reader.ReadTime()));
                    break;
                case "_":
                    values.Add(Number(reader.ReadInt64()));
                    break;
                case "x-1":
                    values.Add("x-1");
                    break;
                case "Contents":
                    OneByOne(ref reader, values);
                    values.Add("Contents");
                    break;
                default:
                    reader.Unknown();
                    break;
            }
        }
    }

    private static void ByName(ref OssXmlReader reader, List<string> values)
    {
        var depth = reader.Depth;
        while (reader.ReadChildren(depth))
        {
            while (reader.TryChild(depth, "Contents"u8))
            {
                ByName(ref reader, values);
                values.Add("Contents");
            }

            if (reader.TryChild(depth, "a"u8))
            {
                values.Add($"a={reader.ReadString()}");
            }

            if (reader.TryChild(depth, "Key"u8))
            {
                values.Add($"Key={reader.ReadString(urlEncoded: true)}");
            }

            if (reader.TryChild(depth, "n.2"u8))
            {
                values.Add(Time(reader.ReadTime()));
            }

            if (reader.TryChild(depth, "_"u8))
            {
                values.Add(Number(reader.ReadInt64()));
            }

            if (reader.TryChild(depth, "x-1"u8))
            {
                values.Add("x-1");
            }

            if (reader.TryChild(depth, "b"u8))
            {
                values.Add($"b={reader.ReadString()}");
            }

            if (reader.TryChild(depth, "b-that-is-long"u8))
            {
                values.Add($"b-that-is-long={reader.ReadString()}");
            }

            if (reader.TryChild(depth, "Key-longer-than-a-step"u8))
            {
                values.Add($"Key-longer-than-a-step={reader.ReadString()}");
            }
        }
    }

    private static string Time(DateTimeOffset? time) => "n.2=" + time?.ToString("o", CultureInfo.InvariantCulture);

    private static string Number(long? number) => "_=" + number?.ToString(CultureInfo.InvariantCulture);
}
