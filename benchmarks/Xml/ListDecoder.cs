using OssGen.Wire;

namespace OssGen.Benchmarks.Xml;

/// <summary>The decoding of a listing, written as the generator writes it.</summary>
internal static class ListDecoder
{
    private static readonly OssKnownValues Types = new("Normal", "Multipart", "Appendable", "Symlink");
    private static readonly OssKnownValues Classes = new("Standard", "IA", "Archive", "ColdArchive", "DeepColdArchive");

    internal static ListedPage Decode(ReadOnlySpan<byte> document)
    {
        string? name = null, prefix = null, marker = null, delimiter = null, nextMarker = null;
        int? maxKeys = null;
        bool? truncated = null;
        List<ListedObject>? contents = null;
        var xml = new OssXmlReader(document);
        xml.Root("ListBucketResult"u8);
        var encoded = xml.ChildTextEquals("EncodingType"u8, "url"u8);
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            if (xml.NameEquals("Name"u8))
            {
                name = xml.ReadString();
            }
            else if (xml.NameEquals("Prefix"u8))
            {
                prefix = xml.ReadString(encoded);
            }
            else if (xml.NameEquals("Marker"u8))
            {
                marker = xml.ReadString(encoded);
            }
            else if (xml.NameEquals("MaxKeys"u8))
            {
                maxKeys = xml.ReadInt32();
            }
            else if (xml.NameEquals("Delimiter"u8))
            {
                delimiter = xml.ReadString(encoded);
            }
            else if (xml.NameEquals("IsTruncated"u8))
            {
                truncated = xml.ReadBoolean();
            }
            else if (xml.NameEquals("NextMarker"u8))
            {
                nextMarker = xml.ReadString(encoded);
            }
            else if (xml.NameEquals("Contents"u8))
            {
                (contents ??= []).Add(DecodeObject(ref xml, encoded));
            }
            else
            {
                xml.Unknown();
            }
        }

        return new ListedPage(name, prefix, marker, delimiter, maxKeys, truncated, nextMarker, contents ?? (IReadOnlyList<ListedObject>)[]);
    }

    private static ListedObject DecodeObject(ref OssXmlReader xml, bool encoded)
    {
        string? key = null, etag = null, type = null, storageClass = null;
        DateTimeOffset? modified = null;
        long? size = null;
        ListedOwner? owner = null;
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            if (xml.NameEquals("Key"u8))
            {
                key = xml.ReadString(encoded);
            }
            else if (xml.NameEquals("LastModified"u8))
            {
                modified = xml.ReadTime();
            }
            else if (xml.NameEquals("ETag"u8))
            {
                etag = xml.ReadString();
            }
            else if (xml.NameEquals("Type"u8))
            {
                type = xml.ReadString(Types);
            }
            else if (xml.NameEquals("Size"u8))
            {
                size = xml.ReadInt64();
            }
            else if (xml.NameEquals("StorageClass"u8))
            {
                storageClass = xml.ReadString(Classes);
            }
            else if (xml.NameEquals("Owner"u8))
            {
                owner = DecodeOwner(ref xml);
            }
            else
            {
                xml.Unknown();
            }
        }

        return new ListedObject(key, modified, etag, type, size, storageClass, owner);
    }

    private static ListedOwner DecodeOwner(ref OssXmlReader xml)
    {
        string? id = null, displayName = null;
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            if (xml.NameEquals("ID"u8))
            {
                id = xml.ReadString();
            }
            else if (xml.NameEquals("DisplayName"u8))
            {
                displayName = xml.ReadString();
            }
            else
            {
                xml.Unknown();
            }
        }

        return new ListedOwner(id, displayName);
    }
}
