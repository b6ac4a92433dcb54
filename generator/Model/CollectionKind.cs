namespace OssGen.Generator.Model;

internal enum CollectionKind
{
    None,
    List,
    Map,
}
