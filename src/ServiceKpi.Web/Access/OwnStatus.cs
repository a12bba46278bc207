namespace ServiceKpi.Web.Access;

/// <summary>Marks an endpoint that says itself what there is not: the page that does so for others is for people who have signed in.</summary>
internal sealed class OwnStatus;
