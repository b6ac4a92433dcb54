using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;

namespace OssGen.Package.Tests.Packing;

/// <summary>A portable PDB.</summary>
internal sealed class Symbols(byte[] content)
{
    private static readonly Guid SourceLinkKind = new("cc110556-a091-4d38-9fec-25ab9a351a6a");

    /// <summary>The JSON that maps paths of sources to addresses; null if there is none.</summary>
    public string? SourceLink
    {
        get
        {
            using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(content));
            var reader = provider.GetMetadataReader();
            return reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
                .Where(information => reader.GetGuid(information.Kind) == SourceLinkKind)
                .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
                .SingleOrDefault();
        }
    }
}
