namespace OssGen.Package.Tests.Packing;

/// <summary>The tests that share one packing. They run one after another: each of their builds takes all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackedCollection : ICollectionFixture<PackedSite>
{
    public const string Name = "packages";
}
