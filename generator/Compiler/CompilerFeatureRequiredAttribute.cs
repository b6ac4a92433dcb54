namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks constructors of types with <c>required</c> members with; netstandard2.0 has none.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
