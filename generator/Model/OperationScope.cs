namespace OssGen.Generator.Model;

/// <summary>What the path names.</summary>
internal enum OperationScope
{
    Service,
    Bucket,
    Object,
}
