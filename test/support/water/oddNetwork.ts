/** A network of everything that EPANET has: valves of each kind, a check valve, pumps by many points and by power, a tank of odd shape. */
export const ODD_NETWORK = `
[JUNCTIONS]
A 10 5
B 20 8
C 25 6
D 5 7
E 12 3
F 15 4
G 8 2
H 9 3
I 6 1
[RESERVOIRS]
Well 15
Lake 40
[TANKS]
Bowl 50 3 1 6 20 0 bowl
[PIPES]
P1 A B 500 250 0.1 0 Open
P2 B C 400 200 0.1 0 Open
P3 C Bowl 100 250 0.1 0 Open
P4 B F 350 150 0.2 0 CV
P5 E G 300 150 0.2 2 Open
P6 H G 250 100 0.2 0 Open
P7 F C 450 150 0.3 0 Open
P8 D I 200 150 0.2 0 Open
[PUMPS]
Many Well A HEAD many
Power Lake C POWER 8
[VALVES]
V1 B D 150 PRV 20 0
V2 C E 150 FCV 6 0
V3 I H 100 PSV 12 0
V4 E H 100 TCV 30 0
V5 G F 100 PBV 5 0
[CURVES]
many 0 70
many 10 66
many 20 60
many 30 50
many 45 30
bowl 0 0
bowl 2 150
bowl 4 450
bowl 6 900
[OPTIONS]
Units LPS
Headloss D-W
[END]
`;
