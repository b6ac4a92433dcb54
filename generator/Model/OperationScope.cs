namespace OssGen.Generator.Model;

/// <summary>The kinds of resource that the path of an operation identifies.</summary>
internal enum OperationScope
{
    Service,
    Bucket,
    Object,
}
