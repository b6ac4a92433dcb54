namespace OssGen.Generator.Model;

/// <summary>Specifies the kind of resource that the path of an operation identifies.</summary>
internal enum OperationScope
{
    Service,
    Bucket,
    Object,
}
