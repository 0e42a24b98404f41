import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('format_budgets')
export class FormatBudgetEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') formatId: string;
  @Column('integer', { nullable: true }) places: number | null;
  @Column('integer') version: number;
}

@Entity('budgets')
export class BudgetEntity {
  @PrimaryColumn('uuid') conferenceId: string;
  @PrimaryColumn('uuid') trackId: string;
  @PrimaryColumn('uuid') formatId: string;
  @Column('integer', { nullable: true }) places: number | null;
  @Column('integer') version: number;
}
